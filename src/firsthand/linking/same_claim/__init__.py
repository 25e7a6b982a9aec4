"""The same claim: which passages bear on one, from vectors and evidence on pairs to the groups that are chosen."""
