package io.ncatbot.api.message;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.Param;
import io.ncatbot.api.QqOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Answers without words: reactions to messages (表情回应), pokes (戳一戳), and clicks on the
 * buttons of a message.
 */
@ActionArea
public interface ReactionActions extends ReactionActionsSync {

	/**
	 * Reacts to a message with an emoji (设置消息表情点赞).
	 * @param messageId the message's id
	 * @param emojiId the number of a face, or the code point of an emoji, in decimal
	 * @return what QQ said, which may be a refusal though the call succeeds; a failure
	 * for an id that NapCat no longer knows
	 */
	default CompletableFuture<ApiResult<QqOutcome>> setMsgEmojiLike(long messageId, String emojiId) {
		return setMsgEmojiLike(messageId, emojiId, true);
	}

	/**
	 * Reacts to a message with an emoji, or takes that back (设置消息表情点赞).
	 * @param messageId the message's id
	 * @param emojiId the number of a face, or the code point of an emoji
	 * @param set true to react, false to take it back
	 * @return what QQ said, which may be a refusal though the call succeeds; a failure
	 * for an id that NapCat no longer knows
	 */
	default CompletableFuture<ApiResult<QqOutcome>> setMsgEmojiLike(long messageId, long emojiId, boolean set) {
		return setMsgEmojiLike(messageId, Long.toString(emojiId), set);
	}

	/**
	 * Reacts to a message with an emoji, or takes that back (设置消息表情点赞).
	 * @param messageId the message's id
	 * @param emojiId the number of a face, or the code point of an emoji, in decimal
	 * @param set true to react, false to take it back
	 * @return what QQ said, which may be a refusal though the call succeeds; a failure
	 * for an id that NapCat no longer knows
	 */
	@Action("set_msg_emoji_like")
	CompletableFuture<ApiResult<QqOutcome>> setMsgEmojiLike(long messageId, String emojiId, boolean set);

	/**
	 * Asks QQ who reacted to a message with an emoji, the first 20 (获取表情点赞详情).
	 * @param messageId the message's id
	 * @param emojiId the number of a face, or the code point of an emoji, in decimal
	 * @param emojiType QQ's kind of the emoji: {@code 1} for a face, {@code 2} for a
	 * Unicode emoji
	 * @return the first page as QQ gives it
	 */
	default CompletableFuture<ApiResult<EmojiLikePage>> fetchEmojiLike(long messageId, String emojiId,
			String emojiType) {
		return fetchEmojiLike(messageId, emojiId, emojiType, null, null);
	}

	/**
	 * Asks QQ who reacted to a message with an emoji, page by page (获取表情点赞详情).
	 * @param messageId the message's id
	 * @param emojiId the number of a face, or the code point of an emoji, in decimal
	 * @param emojiType QQ's kind of the emoji: {@code 1} for a face, {@code 2} for a
	 * Unicode emoji
	 * @param count how many on a page; null for 20
	 * @param cookie the {@code cookie} of the page before; null for the first page
	 * @return the page as QQ gives it
	 */
	@Action("fetch_emoji_like")
	CompletableFuture<ApiResult<EmojiLikePage>> fetchEmojiLike(long messageId, @Param("emojiId") String emojiId,
			@Param("emojiType") String emojiType, @Nullable Integer count, @Nullable String cookie);

	/**
	 * Lists everybody who reacted to a message with an emoji (获取消息表情点赞列表). NapCat goes
	 * through all pages.
	 * @param messageId the message's id
	 * @param emojiId the number of a face, or the code point of an emoji, in decimal
	 * @return the people; a failure for an id that NapCat no longer knows
	 */
	default CompletableFuture<ApiResult<EmojiLikers>> getEmojiLikes(long messageId, String emojiId) {
		return getEmojiLikes(messageId, emojiId, EmojiLikersOptions.DEFAULTS);
	}

	/**
	 * Lists who reacted to a message with an emoji (获取消息表情点赞列表).
	 * @param messageId the message's id, or QQ's own long one
	 * @param emojiId the number of a face, or the code point of an emoji, in decimal
	 * @param options how many, and what else QQ must know
	 * @return the people; a failure for an id that NapCat no longer knows
	 */
	@Action("get_emoji_likes")
	CompletableFuture<ApiResult<EmojiLikers>> getEmojiLikes(long messageId, String emojiId, EmojiLikersOptions options);

	/**
	 * Pokes a friend (私聊戳一戳).
	 * @param userId the friend's QQ number
	 * @return a result without data
	 */
	@Action("friend_poke")
	CompletableFuture<ApiResult<Void>> friendPoke(long userId);

	/**
	 * Pokes somebody in a private chat (私聊戳一戳).
	 * @param userId the QQ number of the other in the chat
	 * @param targetId who is poked: the other, or the bot itself
	 * @return a result without data
	 */
	@Action("friend_poke")
	CompletableFuture<ApiResult<Void>> friendPoke(long userId, long targetId);

	/**
	 * Pokes a friend (发送戳一戳).
	 * @param userId the friend's QQ number
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> sendPoke(long userId) {
		return sendPoke(userId, null, null);
	}

	/**
	 * Pokes a member of a group (发送戳一戳).
	 * @param userId the member's QQ number
	 * @param groupId the group's number
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> sendPoke(long userId, long groupId) {
		return sendPoke(userId, groupId, null);
	}

	/**
	 * Pokes somebody in a group or a private chat (发送戳一戳).
	 * @param userId the QQ number of the other
	 * @param groupId the group's number; null for a private chat
	 * @param targetId who is poked, if that is not {@code userId}; null if it is
	 * @return a result without data
	 */
	@Action("send_poke")
	CompletableFuture<ApiResult<Void>> sendPoke(long userId, @Nullable Long groupId, @Nullable Long targetId);

	/**
	 * Clicks a button of a message that a robot sent to a group (点击内联键盘按钮).
	 * @param groupId the group's number
	 * @param botAppid the robot's application id
	 * @param button which button
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	@Action("click_inline_keyboard_button")
	CompletableFuture<ApiResult<ButtonClick>> clickInlineKeyboardButton(long groupId, String botAppid,
			KeyboardButton button);

}
