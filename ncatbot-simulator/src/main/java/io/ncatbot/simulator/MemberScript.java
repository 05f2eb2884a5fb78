package io.ncatbot.simulator;

import java.time.Duration;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.GroupFile;
import io.ncatbot.simulator.world.GroupFiles;
import io.ncatbot.simulator.world.GroupNotice;
import io.ncatbot.simulator.world.Honor;
import io.ncatbot.simulator.world.World;

/**
 * A member of a group, in that group. What a member has no right to do fails with a
 * {@link io.ncatbot.simulator.world.WorldException}.
 */
public final class MemberScript extends Speaker {

	private final long groupId;

	MemberScript(World world, UserMessage messages, long groupId, long id) {
		super(world, messages, id, Chat.group(groupId));
		this.groupId = groupId;
	}

	/**
	 * Says a text. As on a phone, {@code @} and the name of a member becomes a mention: a
	 * card or a nickname, a QQ number, or {@code 全体成员}, up to the next blank. What names
	 * nobody here stays text; use segments to say such a name as mere text.
	 * @param text the text; nothing else in it is read, CQ codes neither
	 * @return the {@code message_id}
	 * @throws io.ncatbot.simulator.world.WorldException when two members have that name,
	 * or this person cannot speak here
	 */
	@Override
	public long says(String text) {
		return says(new Mentions(this.world, this.groupId).in(text));
	}

	/**
	 * Uploads a file to the group (上传群文件).
	 * @param name its name
	 * @param content what it holds, of any size
	 * @return the file, with QQ's id of it and the key of its content
	 */
	public GroupFile uploads(String name, FileContent content) {
		return this.world.conversations()
			.upload(this.id, this.groupId, Segments.list(this.messages.file(name, content)), GroupFiles.ROOT);
	}

	/**
	 * Reacts to a message (表情回应).
	 * @param messageId the message
	 * @param emojiId QQ's number of the emoji
	 */
	public void reacts(long messageId, String emojiId) {
		this.world.marks().reactions().set(this.id, messageId, emojiId, true);
	}

	/**
	 * Takes a reaction back.
	 * @param messageId the message
	 * @param emojiId QQ's number of the emoji
	 */
	public void withdrawsReaction(long messageId, String emojiId) {
		this.world.marks().reactions().set(this.id, messageId, emojiId, false);
	}

	/**
	 * Marks a message (设为精华消息), as an administrator.
	 * @param messageId the message
	 */
	public void marksEssence(long messageId) {
		this.world.marks().essences().add(this.id, messageId);
	}

	/**
	 * Takes the mark off a message; bots are not told.
	 * @param messageId the message
	 */
	public void unmarksEssence(long messageId) {
		this.world.marks().essences().remove(this.id, messageId);
	}

	/**
	 * Mentions the bot and says a text.
	 * @param text the text
	 * @return the {@code message_id}
	 */
	public long saysToBot(String text) {
		return says(Segments.list(Segments.at(this.world.bot().id()), Segments.text(" " + text)));
	}

	/**
	 * Writes to the bot privately without being its friend (临时会话).
	 * @param text the text
	 * @return the {@code message_id}
	 */
	public long whispers(String text) {
		return this.world.conversations()
			.say(this.id, Chat.privateWith(this.id), Segments.list(Segments.text(text)), Long.valueOf(this.groupId))
			.id();
	}

	/**
	 * Pokes a member (戳一戳).
	 * @param targetId who is poked
	 */
	public void pokes(long targetId) {
		this.world.conversations().poke(this.chat, this.id, targetId);
	}

	/** Joins the group; the user must be known to the world. */
	public void joins() {
		this.world.moderation().join(this.groupId, this.id, 0, false);
	}

	/**
	 * Joins the group on somebody's invitation.
	 * @param inviterId who invited
	 */
	public void joinsInvitedBy(long inviterId) {
		this.world.moderation().join(this.groupId, this.id, inviterId, true);
	}

	/** Leaves the group. */
	public void leaves() {
		this.world.moderation().leave(this.groupId, this.id);
	}

	/**
	 * Kicks a member, perhaps the bot.
	 * @param userId who must go
	 */
	public void kicks(long userId) {
		this.world.moderation().kick(this.groupId, this.id, userId);
	}

	/**
	 * Bans a member from speaking (禁言).
	 * @param userId the member
	 * @param time how long, in whole seconds; zero lets them speak again
	 */
	public void bans(long userId, Duration time) {
		this.world.moderation().ban(this.groupId, this.id, userId, time.toSeconds());
	}

	/**
	 * Mutes the whole group (全员禁言), or ends it.
	 * @param on whether it is muted
	 */
	public void mutesAll(boolean on) {
		this.world.moderation().banAll(this.groupId, this.id, on);
	}

	/**
	 * Makes a member an administrator, or an ordinary member again.
	 * @param userId the member, perhaps the bot
	 * @param admin whether they are one now
	 */
	public void appoints(long userId, boolean admin) {
		this.world.moderation().setAdmin(this.groupId, this.id, userId, admin);
	}

	/**
	 * Takes another card (群名片); NapCat tells of it when this member speaks next.
	 * @param card the card, empty for none
	 */
	public void changesCard(String card) {
		this.world.moderation().setCard(this.groupId, this.id, this.id, card);
	}

	/**
	 * Gives the group another name.
	 * @param name the name
	 */
	public void renamesGroup(String name) {
		this.world.administration().rename(this.groupId, this.id, name);
	}

	/**
	 * Gives a member a title (专属头衔), as an owner can.
	 * @param userId the member, perhaps the bot
	 * @param title the title; an empty one takes it away, without a notice
	 */
	public void givesTitle(long userId, String title) {
		this.world.administration().giveTitle(this.groupId, this.id, userId, title);
	}

	/** Ends the group (解散群), as an owner can. */
	public void dismissesGroup() {
		this.world.moderation().dismiss(this.groupId, this.id);
	}

	/**
	 * Shows a grey line of their own making ({@code gray_tip}), as a forged client can.
	 * @param content the line's JSON
	 * @return the {@code message_id} by which it can be recalled
	 */
	public long forgesTip(String content) {
		return this.world.conversations().showTip(this.groupId, this.id, content).id();
	}

	/** Signs in for today (群打卡); QQ tells bots only when they ask. */
	public void signsIn() {
		this.world.activities().signIn(this.groupId, this.id);
	}

	/**
	 * Is honoured (群荣誉); QQ tells bots only when they ask.
	 * @param honor what for
	 * @param description the words with it
	 */
	public void wins(Honor honor, String description) {
		this.world.activities().honor(this.groupId, honor, this.id, description);
	}

	/**
	 * Puts up a notice (群公告); QQ tells bots only when they ask.
	 * @param text the text
	 * @return the {@code notice_id}
	 */
	public String putsUpNotice(String text) {
		return this.world.noticeBoards().putUp(this.groupId, this.id, GroupNotice.of(text)).id();
	}

}
