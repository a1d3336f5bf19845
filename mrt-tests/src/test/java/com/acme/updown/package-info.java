/** A migration engine of one's own: files {@code 001_add_note.up.sql} with {@code 001_add_note.down.sql} beside them. */
package com.acme.updown;
