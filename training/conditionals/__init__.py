"""How the tagger of counterfactuals is made: ``python -m training.conditionals.make``."""
