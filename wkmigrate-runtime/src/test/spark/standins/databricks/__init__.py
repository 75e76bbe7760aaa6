"""A stand-in for the packages of Databricks that generated notebooks use."""
