package io.ncatbot.simulator.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.OnlineFile;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The grey lines between the messages.
 */
final class Notices {

	private final World world;

	private final ChatJson json;

	private final Map<Class<?>, Function<WorldEvent, @Nullable ObjectNode>> lines = new HashMap<>();

	Notices(World world, ChatJson json) {
		this.world = world;
		this.json = json;
		add(WorldEvent.FriendAdded.class, (added) -> notice(Chat.privateWith(added.userId()), "你们已成为好友，现在可以开始聊天了"));
		add(WorldEvent.MemberJoined.class, this::joined);
		add(WorldEvent.MemberLeft.class, this::left);
		add(WorldEvent.GroupDismissed.class,
				(gone) -> inGroup(gone.groupId(), name(gone.groupId(), gone.operatorId()) + " 解散了群聊"));
		add(WorldEvent.GroupRenamed.class, (renamed) -> inGroup(renamed.groupId(),
				name(renamed.groupId(), renamed.operatorId()) + " 修改群名为 “" + renamed.name() + "”"));
		add(WorldEvent.TitleGiven.class, (given) -> inGroup(given.groupId(),
				"恭喜 " + name(given.groupId(), given.userId()) + " 获得群主授予的 " + given.title() + " 头衔"));
		add(WorldEvent.AdminChanged.class, (admin) -> inGroup(admin.groupId(),
				name(admin.groupId(), admin.userId()) + (admin.set() ? " 成为了管理员" : " 不再是管理员")));
		add(WorldEvent.Banned.class, this::banned);
		add(WorldEvent.Poked.class, (poked) -> notice(poked.chat(), this.json.name(poked.chat(), poked.userId())
				+ " 戳了戳 " + this.json.name(poked.chat(), poked.targetId())));
		add(WorldEvent.TipShown.class, (shown) -> notice(shown.tip().chat(), shown.content()));
		add(WorldEvent.ProfileLiked.class, this::liked);
		add(WorldEvent.Reacted.class, this::reacted);
		add(WorldEvent.EssenceSet.class, this::essence);
		add(WorldEvent.OnlineFileAnswered.class, this::answered);
	}

	private ObjectNode reacted(WorldEvent.Reacted reacted) {
		Chat chat = reacted.message().chat();
		return notice(chat,
				this.json.name(chat, reacted.userId()) + (reacted.added() ? " 回应了 " : " 收回了对 ")
						+ reacted.message().sender().displayName() + (reacted.added() ? " 的消息" : " 的消息的回应") + "（表情 "
						+ reacted.emojiId() + "）");
	}

	private ObjectNode essence(WorldEvent.EssenceSet essence) {
		Chat chat = essence.message().chat();
		return notice(chat, this.json.name(chat, essence.operatorId()) + (essence.set() ? " 将 " : " 取消了 ")
				+ essence.message().sender().displayName() + (essence.set() ? " 的消息设为精华" : " 的精华消息"));
	}

	private ObjectNode answered(WorldEvent.OnlineFileAnswered answered) {
		OnlineFile file = answered.file();
		boolean cancelled = file.state() == OnlineFile.State.CANCELLED;
		long who = (file.fromBot() == cancelled) ? this.world.bot().id() : file.peerId();
		String deed = cancelled ? " 取消了在线文件 " : (file.state() == OnlineFile.State.RECEIVED) ? " 接收了在线文件 " : " 拒绝了在线文件 ";
		Chat chat = Chat.privateWith(file.peerId());
		return notice(chat, this.json.name(chat, who) + deed + file.name());
	}

	private <E extends WorldEvent> void add(Class<E> type, Function<E, @Nullable ObjectNode> line) {
		this.lines.put(type, (event) -> line.apply(type.cast(event)));
	}

	/** The line for something that happened, or null. */
	@Nullable ObjectNode of(WorldEvent event) {
		Function<WorldEvent, @Nullable ObjectNode> line = this.lines.get(event.getClass());
		return (line != null) ? line.apply(event) : null;
	}

	private ObjectNode joined(WorldEvent.MemberJoined joined) {
		String inviter = joined.invited() ? name(joined.groupId(), joined.operatorId()) + " 邀请 " : "";
		return inGroup(joined.groupId(), inviter + name(joined.groupId(), joined.userId()) + " 加入了群聊");
	}

	private ObjectNode left(WorldEvent.MemberLeft left) {
		return inGroup(left.groupId(), (left.operatorId() == 0) ? left.nickname() + " 退出了群聊"
				: left.nickname() + " 被 " + name(left.groupId(), left.operatorId()) + " 移出了群聊");
	}

	private ObjectNode banned(WorldEvent.Banned banned) {
		String operator = name(banned.groupId(), banned.operatorId());
		if (banned.userId() == 0) {
			return inGroup(banned.groupId(), operator + ((banned.seconds() != 0) ? " 开启了全员禁言" : " 关闭了全员禁言"));
		}
		String member = name(banned.groupId(), banned.userId());
		return inGroup(banned.groupId(),
				(banned.seconds() != 0) ? member + " 被 " + operator + " 禁言 " + duration(banned.seconds())
						: member + " 被 " + operator + " 解除禁言");
	}

	/** Only a friend has a chat in which the line could stand. */
	private @Nullable ObjectNode liked(WorldEvent.ProfileLiked liked) {
		return (this.world.friend(liked.userId()) == null) ? null
				: notice(Chat.privateWith(liked.userId()), liked.nickname() + " 赞了机器人 " + liked.times() + " 次");
	}

	private static String duration(long seconds) {
		if (seconds % 86_400 == 0) {
			return seconds / 86_400 + " 天";
		}
		if (seconds % 3_600 == 0) {
			return seconds / 3_600 + " 小时";
		}
		return (seconds % 60 == 0) ? seconds / 60 + " 分钟" : seconds + " 秒";
	}

	private String name(long groupId, long userId) {
		return this.json.name(Chat.group(groupId), userId);
	}

	private static ObjectNode inGroup(long groupId, String text) {
		return notice(Chat.group(groupId), text);
	}

	private static ObjectNode notice(Chat chat, String text) {
		return Json.object()
			.put("type", "notice")
			.put("chat", ChatJson.id(chat))
			.put("time", System.currentTimeMillis() / 1000)
			.put("text", text);
	}

}
