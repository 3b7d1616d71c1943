"""Roads to a yes from outside the chat: forms, posters, codes and paper."""
