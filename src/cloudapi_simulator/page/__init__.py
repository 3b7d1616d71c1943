"""The phones page: the people's phones side by side, and the control panel beside them."""
