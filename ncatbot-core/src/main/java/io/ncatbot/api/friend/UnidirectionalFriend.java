package io.ncatbot.api.friend;

/**
 * Somebody who has the bot as a friend without being one of its friends (单向好友).
 *
 * @param uin the QQ number
 * @param uid QQ's internal id
 * @param nickName the name
 * @param age in years
 * @param source how they met
 */
public record UnidirectionalFriend(long uin, String uid, String nickName, int age, String source) {

}
