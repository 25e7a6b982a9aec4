"""How ``src/firsthand/models/factuality-en`` is made: data, model, training, export, measuring."""
