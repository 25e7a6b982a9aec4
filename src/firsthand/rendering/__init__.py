"""From a trace to what people and programs read."""
