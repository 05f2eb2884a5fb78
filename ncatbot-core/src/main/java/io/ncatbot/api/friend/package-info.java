/**
 * Friends and friend requests.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.api.friend;
