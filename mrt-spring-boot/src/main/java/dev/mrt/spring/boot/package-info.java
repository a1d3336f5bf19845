/**
 * Migrations and database as a Spring Boot project configures them.
 *
 * <p>How the settings are found: {@link dev.mrt.spring.boot.SpringBootSource}.
 */
@NullMarked
package dev.mrt.spring.boot;

import org.jspecify.annotations.NullMarked;
