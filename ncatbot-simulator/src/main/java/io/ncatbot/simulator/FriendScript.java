package io.ncatbot.simulator;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.Chat;
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
	public void recalls(long messageId) {
		this.world.recall(this.id, messageId);
	}

	@Override
	public void pokes() {
		this.world.poke(Chat.privateWith(this.id), this.id, this.world.bot().id());
	}

	/** Begins to write to the bot ({@code input_status}). */
	public void startsTyping() {
		this.world.type(this.id, true);
	}

	/** Stops writing without having said anything. */
	public void stopsTyping() {
		this.world.type(this.id, false);
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

}
