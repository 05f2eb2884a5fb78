/**
 * Auto-configuration of NcatBot for Spring Boot.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.boot.autoconfigure;
