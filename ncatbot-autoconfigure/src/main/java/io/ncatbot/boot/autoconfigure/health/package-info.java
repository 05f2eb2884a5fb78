/**
 * The health of the bots, for Spring Boot's actuator.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.boot.autoconfigure.health;
