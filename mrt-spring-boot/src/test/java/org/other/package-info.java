/** Outside of the application. */
package org.other;
