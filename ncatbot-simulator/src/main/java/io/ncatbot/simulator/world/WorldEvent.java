package io.ncatbot.simulator.world;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the world. Listeners hear of it in the order it happened.
 */
public sealed interface WorldEvent {

	/**
	 * Somebody said something, the bot included.
	 *
	 * @param message what was said
	 */
	record MessageSaid(ChatMessage message) implements WorldEvent {
	}

	/**
	 * A message was recalled (撤回).
	 *
	 * @param message the message
	 * @param operatorId who recalled it
	 */
	record MessageRecalled(ChatMessage message, long operatorId) implements WorldEvent {
	}

	/**
	 * The bot has a new friend.
	 *
	 * @param userId the friend
	 */
	record FriendAdded(long userId) implements WorldEvent {
	}

	/**
	 * Somebody, perhaps the bot, joined a group.
	 *
	 * @param groupId the group
	 * @param userId the newcomer
	 * @param operatorId who let them in, 0 when unknown
	 * @param invited whether they were invited rather than approved
	 */
	record MemberJoined(long groupId, long userId, long operatorId, boolean invited) implements WorldEvent {
	}

	/**
	 * Somebody, perhaps the bot, is no longer in a group.
	 *
	 * @param groupId the group
	 * @param userId who is gone
	 * @param nickname the name they had
	 * @param operatorId who kicked them, 0 when they left
	 */
	record MemberLeft(long groupId, long userId, String nickname, long operatorId) implements WorldEvent {
	}

	/**
	 * The owner ended a group that the bot was in.
	 *
	 * @param groupId the group
	 * @param operatorId the owner
	 */
	record GroupDismissed(long groupId, long operatorId) implements WorldEvent {
	}

	/**
	 * A group has another name.
	 *
	 * @param groupId the group
	 * @param operatorId who renamed it
	 * @param name the new name
	 */
	record GroupRenamed(long groupId, long operatorId, String name) implements WorldEvent {
	}

	/**
	 * A member was given a title (专属头衔).
	 *
	 * @param groupId the group
	 * @param userId the member
	 * @param title the title
	 */
	record TitleGiven(long groupId, long userId, String title) implements WorldEvent {
	}

	/**
	 * Somebody became an administrator, or is no longer one.
	 *
	 * @param groupId the group
	 * @param userId the member
	 * @param set whether they are one now
	 */
	record AdminChanged(long groupId, long userId, boolean set) implements WorldEvent {
	}

	/**
	 * A ban (禁言) began or ended.
	 *
	 * @param groupId the group
	 * @param userId the member, 0 for the whole group
	 * @param operatorId who did it
	 * @param seconds how long; 0 ends it, -1 is a ban of the whole group
	 */
	record Banned(long groupId, long userId, long operatorId, long seconds) implements WorldEvent {
	}

	/**
	 * A member's card was seen to have changed.
	 *
	 * @param groupId the group
	 * @param userId the member
	 * @param before the old card, may be empty
	 * @param after the new card, may be empty
	 */
	record CardChanged(long groupId, long userId, String before, String after) implements WorldEvent {
	}

	/**
	 * Somebody poked somebody (戳一戳).
	 *
	 * @param chat where
	 * @param userId who poked
	 * @param targetId who was poked
	 */
	record Poked(Chat chat, long userId, long targetId) implements WorldEvent {
	}

	/**
	 * Somebody showed a grey line of their own making in a group.
	 *
	 * @param tip the message under which it can be recalled, without segments
	 * @param busiId QQ's number for its kind
	 * @param content its JSON
	 */
	record TipShown(ChatMessage tip, String busiId, String content) implements WorldEvent {
	}

	/**
	 * Somebody began to write to the bot, or stopped.
	 *
	 * @param userId who
	 * @param writing whether they write now
	 */
	record Typing(long userId, boolean writing) implements WorldEvent {
	}

	/**
	 * Somebody liked the bot's profile (点赞).
	 *
	 * @param userId who
	 * @param nickname their name
	 * @param times how often
	 */
	record ProfileLiked(long userId, String nickname, int times) implements WorldEvent {
	}

	/**
	 * QQ logged the bot out.
	 *
	 * @param title the title of what QQ showed
	 * @param text its text
	 */
	record KickedOff(String title, String text) implements WorldEvent {
	}

	/**
	 * A group has a new file (群文件).
	 *
	 * @param groupId the group
	 * @param userId who uploaded it
	 * @param file the file
	 */
	record FileUploaded(long groupId, long userId, GroupFile file) implements WorldEvent {
	}

	/**
	 * Somebody answered an online file (在线文件), or took it back.
	 *
	 * @param file the file, in its new state
	 */
	record OnlineFileAnswered(OnlineFile file) implements WorldEvent {
	}

	/**
	 * Somebody reacted to a message (表情回应), or took a reaction back.
	 *
	 * @param message the message
	 * @param userId who
	 * @param emojiId the emoji
	 * @param count how many use it now
	 * @param added whether it is there now
	 */
	record Reacted(ChatMessage message, long userId, String emojiId, int count, boolean added) implements WorldEvent {
	}

	/**
	 * A message was marked (精华消息), or its mark taken off.
	 *
	 * @param message the message
	 * @param operatorId who did it
	 * @param set whether it is marked now
	 */
	record EssenceSet(ChatMessage message, long operatorId, boolean set) implements WorldEvent {
	}

	/**
	 * Somebody asks for something.
	 *
	 * @param request the request
	 */
	record RequestMade(Request request) implements WorldEvent {
	}

	/**
	 * A request was answered.
	 *
	 * @param request the request, in its new state
	 */
	record RequestDecided(Request request) implements WorldEvent {
	}

	/**
	 * Users, friends, groups or members changed; NapCat tells nobody, a chat window looks
	 * again.
	 *
	 * @param groupId the group that changed, or null
	 */
	record RosterChanged(@Nullable Long groupId) implements WorldEvent {
	}

}
