package io.ncatbot.api.account;

/**
 * A key that links to pictures need (RKey).
 *
 * @param type {@code private} or {@code group}: what pictures it is for
 * @param rkey the key, to be added to the link
 * @param createdAt when it was made, in Unix seconds
 * @param ttl how long it is good for, in seconds
 */
public record RKey(String type, String rkey, long createdAt, long ttl) {

}
