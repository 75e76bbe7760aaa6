"""What SQL Server is asked about its tables."""

from __future__ import annotations

COLUMNS = """
SELECT c.COLUMN_NAME, c.DATA_TYPE, c.CHARACTER_MAXIMUM_LENGTH, c.NUMERIC_PRECISION, c.NUMERIC_SCALE
FROM INFORMATION_SCHEMA.COLUMNS AS c
WHERE c.TABLE_SCHEMA = COALESCE(?, SCHEMA_NAME()) AND c.TABLE_NAME = ?
ORDER BY c.ORDINAL_POSITION"""

PRIMARY_KEY = """
SELECT k.COLUMN_NAME
FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS AS t
JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE AS k
  ON k.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = t.CONSTRAINT_NAME
WHERE t.CONSTRAINT_TYPE = 'PRIMARY KEY'
  AND t.TABLE_SCHEMA = COALESCE(?, SCHEMA_NAME()) AND t.TABLE_NAME = ?
ORDER BY k.ORDINAL_POSITION"""

# max_length counts bytes; texts of two bytes a character have half as many characters.
ROW_TYPE = """
SELECT c.name, y.name, CASE WHEN y.name IN ('nvarchar', 'nchar') AND c.max_length > 0
  THEN c.max_length / 2 WHEN y.name IN ('varchar', 'char') THEN c.max_length END,
  c.precision, c.scale
FROM sys.table_types AS t
JOIN sys.columns AS c ON c.object_id = t.type_table_object_id
JOIN sys.types AS y ON y.user_type_id = c.system_type_id
WHERE t.schema_id = SCHEMA_ID(COALESCE(?, SCHEMA_NAME())) AND t.name = ?
ORDER BY c.column_id"""

PARTITIONS = """
SELECT DISTINCT f.name AS function_name, c.name AS column_name, p.partition_number
FROM sys.tables AS t
JOIN sys.schemas AS s ON s.schema_id = t.schema_id
JOIN sys.indexes AS i ON i.object_id = t.object_id AND i.index_id IN (0, 1)
JOIN sys.partitions AS p ON p.object_id = t.object_id AND p.index_id = i.index_id
JOIN sys.partition_schemes AS h ON h.data_space_id = i.data_space_id
JOIN sys.partition_functions AS f ON f.function_id = h.function_id
JOIN sys.index_columns AS x ON x.object_id = t.object_id AND x.index_id = i.index_id
  AND x.partition_ordinal = 1
JOIN sys.columns AS c ON c.object_id = t.object_id AND c.column_id = x.column_id
WHERE s.name = COALESCE(?, SCHEMA_NAME()) AND t.name = ?
ORDER BY p.partition_number"""
