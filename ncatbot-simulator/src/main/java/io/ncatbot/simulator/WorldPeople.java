package io.ncatbot.simulator;

import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;

/**
 * The people of a world.
 */
final class WorldPeople implements People {

	private final World world;

	private final UserMessage messages;

	WorldPeople(World world, UserMessage messages) {
		this.world = world;
		this.messages = messages;
	}

	@Override
	public FriendScript friend(long id) {
		if (this.world.friend(id) == null) {
			throw new WorldException("The bot has no friend " + id + ": add one with world().addFriend(id, name)");
		}
		return new FriendScript(this.world, this.messages, id);
	}

	@Override
	public FriendScript friend(long id, String nickname) {
		this.world
			.standingStill(() -> (this.world.friend(id) != null) ? this.world : this.world.addFriend(id, nickname));
		return friend(id);
	}

	@Override
	public GroupScript group(long id) {
		if (this.world.group(id) == null) {
			throw new WorldException("There is no group " + id + ": add one with world().addGroup(id, name)");
		}
		return new GroupScript(this.world, this.messages, id);
	}

	@Override
	public GroupScript group(long id, String name) {
		this.world.standingStill(() -> (this.world.group(id) != null) ? this.world : this.world.addGroup(id, name));
		return group(id);
	}

	@Override
	public UserScript user(long id) {
		if (this.world.user(id) == null) {
			throw new WorldException("There is no user " + id + ": name them with user(id, name)");
		}
		return new UserScript(this.world, id);
	}

	@Override
	public UserScript user(long id, String nickname) {
		this.world.addUser(id, nickname);
		return user(id);
	}

	@Override
	public BotScript bot() {
		return new BotScript(this.world, this.messages);
	}

}
