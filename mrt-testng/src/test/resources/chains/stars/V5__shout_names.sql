UPDATE star SET name = upper(name);
