package io.ncatbot.simulator;

import java.util.List;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.message.FileSegments;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.FlashSet;
import io.ncatbot.simulator.world.OnlineFile;
import io.ncatbot.simulator.world.OnlineFile.State;
import io.ncatbot.simulator.world.Profile;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;

/**
 * A friend of the bot, in the private chat with it.
 */
public final class FriendScript implements Speaking {

	private final World world;

	private final UserMessage messages;

	private final long id;

	FriendScript(World world, UserMessage messages, long id) {
		this.world = world;
		this.messages = messages;
		this.id = id;
	}

	@Override
	public long says(JsonNode segments) {
		return this.world.say(this.id, Chat.privateWith(this.id), this.messages.reported(segments)).id();
	}

	@Override
	public long sendsFile(String name, FileContent content) {
		return says(this.messages.file(name, content));
	}

	@Override
	public long speaks(String text) {
		return says(this.messages.voice(text));
	}

	@Override
	public String sendsFlashFile(String name, FileContent content) {
		StoredFile file = this.messages.keep(name, content);
		FlashSet set = this.world.files()
			.flash()
			.create(this.id, "", List.of(new FlashSet.File(file.key(), file.key(), name, file.size())));
		says(FileSegments.flash(set));
		return set.id();
	}

	@Override
	public void recalls(long messageId) {
		this.world.conversations().recall(this.id, messageId);
	}

	@Override
	public void pokes() {
		this.world.conversations().poke(Chat.privateWith(this.id), this.id, this.world.bot().id());
	}

	/** Begins to write to the bot ({@code input_status}). */
	public void startsTyping() {
		this.world.conversations().type(this.id, true);
	}

	/** Stops writing without having said anything. */
	public void stopsTyping() {
		this.world.conversations().type(this.id, false);
	}

	/**
	 * Likes the bot's profile (点赞).
	 * @param times how often
	 */
	public void likesBot(int times) {
		this.world.likes().receive(this.id, times);
	}

	/** Goes offline; QQ tells bots only when they ask. */
	public void goesOffline() {
		this.world.profiles().change(this.id, (profile) -> profile.withStatus(Profile.OFFLINE, 0));
	}

	/** Comes online; QQ tells bots only when they ask. */
	public void comesOnline() {
		this.world.profiles().change(this.id, (profile) -> profile.withStatus(Profile.UNKNOWN.status(), 0));
	}

	/**
	 * Offers the bot a file directly (在线文件).
	 * @param name its name
	 * @param content what it holds, of any size
	 * @return its {@code msgId}
	 */
	public String offersOnlineFile(String name, FileContent content) {
		StoredFile file = this.messages.keep(name, content);
		return this.world.standingStill(() -> {
			OnlineFile offered = this.world.files().online().offer(this.id, false, name, file.size(), file.key());
			says(FileSegments.online(offered));
			return offered.msgId();
		});
	}

	/**
	 * Takes an online file back ({@code online_file_receive} / {@code cancel}).
	 * @param msgId the file that this friend offered
	 */
	public void cancelsOnlineFile(String msgId) {
		this.world.files().online().answer(this.id, false, msgId, State.CANCELLED);
	}

	/**
	 * Takes an online file of the bot ({@code online_file_send} / {@code receive}).
	 * @param msgId the file that the bot offered
	 */
	public void receivesOnlineFile(String msgId) {
		this.world.files().online().answer(this.id, false, msgId, State.RECEIVED);
	}

	/**
	 * Refuses an online file of the bot ({@code online_file_send} / {@code refuse}).
	 * @param msgId the file that the bot offered
	 */
	public void refusesOnlineFile(String msgId) {
		this.world.files().online().answer(this.id, false, msgId, State.REFUSED);
	}

}
