/** The examples of the documentation. */
@org.jspecify.annotations.NullMarked
package com.acme;
