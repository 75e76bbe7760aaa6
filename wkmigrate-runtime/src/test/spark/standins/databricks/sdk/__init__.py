"""A stand-in for the Databricks SDK: only what notebooks get from `runtime`."""
