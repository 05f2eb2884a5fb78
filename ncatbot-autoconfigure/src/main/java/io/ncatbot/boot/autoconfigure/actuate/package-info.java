/**
 * What else Spring Boot's actuator must know about the bots.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.boot.autoconfigure.actuate;
