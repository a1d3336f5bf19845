/** A Spring Boot application, as a user has it. */
package com.example.shop;
