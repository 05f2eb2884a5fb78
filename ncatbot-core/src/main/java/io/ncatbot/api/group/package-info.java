/**
 * Groups: their members, what an admin may do, and requests to join.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.api.group;
