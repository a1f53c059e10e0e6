"""The pages of the window, one file each; see `page.Page` for what they share."""
