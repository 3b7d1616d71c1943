"""The questions of the policy, one file each.

Every function is a claim about one message: it is given the situation and the kind of message and
says whether the claim is true. What follows from a true claim stands in `gate/chain.py`.
"""
