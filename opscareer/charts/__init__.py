"""Pictures as plain shapes, drawn once here; `reports` paints them in the PDF and `gui` on screen."""
