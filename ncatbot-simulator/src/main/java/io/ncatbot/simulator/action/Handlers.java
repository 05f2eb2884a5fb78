package io.ncatbot.simulator.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ncatbot.simulator.event.MessageJson;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.message.ForwardComposer;
import io.ncatbot.simulator.message.OutgoingMessage;
import io.ncatbot.simulator.world.World;

/**
 * The actions that are played, by area.
 */
final class Handlers {

	private Handlers() {
	}

	static Map<String, ActionHandler> of(World world, FileStore files, NapCatProcess process) {
		Map<String, ActionHandler> handlers = new HashMap<>();
		OutgoingMessage outgoing = new OutgoingMessage(world, files);
		MessageJson messages = new MessageJson(world);
		SendActions sending = new SendActions(world, outgoing, new ForwardComposer(world, outgoing));
		sending.register(handlers);
		new MessageActions(world, messages).register(handlers);
		new QuickOperation(world, outgoing).register(handlers);
		FileHandlers.register(handlers, world, files);
		TalkHandlers.register(handlers, world, files, messages);
		people(world, files).forEach((area) -> area.accept(handlers));
		groups(world, files).forEach((area) -> area.accept(handlers));
		new CredentialActions(world).register(handlers);
		new SystemActions(world, process).register(handlers);
		return handlers;
	}

	private static List<Consumer<Map<String, ActionHandler>>> people(World world, FileStore files) {
		FriendJson json = new FriendJson(world);
		return List.of(new FriendActions(world, json)::register, new LikeActions(world)::register,
				new ProfileActions(world, json, files)::register, new RequestActions(world)::register,
				new RequestQueries(world)::register);
	}

	private static List<Consumer<Map<String, ActionHandler>>> groups(World world, FileStore files) {
		GroupLookup lookup = new GroupLookup(world);
		return List.of(new GroupQueries(world, lookup)::register, new ModerationActions(world, lookup)::register,
				new GroupSettingActions(world, lookup, files)::register,
				new GroupNoticeActions(world, lookup, files)::register,
				new GroupActivityActions(world, lookup)::register, new PokeActions(world, lookup)::register);
	}

}
