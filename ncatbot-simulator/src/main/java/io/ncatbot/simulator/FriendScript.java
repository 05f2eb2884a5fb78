package io.ncatbot.simulator;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.message.FileSegments;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.OnlineFile;
import io.ncatbot.simulator.world.OnlineFile.State;
import io.ncatbot.simulator.world.Profile;
import io.ncatbot.simulator.world.World;

/**
 * A friend of the bot, in the private chat with it.
 */
public final class FriendScript extends Speaker {

	FriendScript(World world, UserMessage messages, long id) {
		super(world, messages, id, Chat.privateWith(id));
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
