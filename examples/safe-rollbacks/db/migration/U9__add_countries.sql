DELETE FROM country WHERE iso IN ('SE', 'EE');
