"""Tables of databases as sources and sinks: what generated notebooks name."""

from __future__ import annotations

from adf.data import tablesinks, tablesources

Source = tablesources.Source
Sink = tablesinks.Sink
dynamic_range = tablesources.dynamic_range
physical_partitions = tablesources.physical_partitions
