package io.ncatbot.api.account;

/**
 * A key that links to pictures need (RKey), as the protocol gives it.
 *
 * @param rkey the key, to be added to the link
 * @param ttl how long it is good for, in seconds, as text
 * @param time when it was made, in Unix seconds
 * @param type 10 for pictures of private chats, 20 for those of groups
 */
public record NcRKey(String rkey, String ttl, long time, int type) {

}
