package io.ncatbot.api.group;

/**
 * A member that signed in to the group today.
 *
 * @param userId the member's QQ number
 * @param nick the member's name
 * @param time when, in Unix seconds
 * @param rank the how-manieth the member was, from 1
 */
public record GroupSignIn(long userId, String nick, long time, int rank) {

}
