package io.ncatbot.simulator.chat;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The grey lines between the messages.
 */
final class Notices {

	private final ChatJson json;

	Notices(ChatJson json) {
		this.json = json;
	}

	/** The line for something that happened, or null. */
	@Nullable ObjectNode of(WorldEvent event) {
		if (event instanceof WorldEvent.FriendAdded added) {
			return notice(Chat.privateWith(added.userId()), "你们已成为好友，现在可以开始聊天了");
		}
		if (event instanceof WorldEvent.MemberJoined joined) {
			Chat chat = Chat.group(joined.groupId());
			String inviter = joined.invited() ? this.json.name(chat, joined.operatorId()) + " 邀请 " : "";
			return notice(chat, inviter + this.json.name(chat, joined.userId()) + " 加入了群聊");
		}
		if (event instanceof WorldEvent.MemberLeft left) {
			Chat chat = Chat.group(left.groupId());
			return notice(chat, (left.operatorId() == 0) ? left.nickname() + " 退出了群聊"
					: left.nickname() + " 被 " + this.json.name(chat, left.operatorId()) + " 移出了群聊");
		}
		if (event instanceof WorldEvent.AdminChanged admin) {
			Chat chat = Chat.group(admin.groupId());
			return notice(chat, this.json.name(chat, admin.userId()) + (admin.set() ? " 成为了管理员" : " 不再是管理员"));
		}
		if (event instanceof WorldEvent.Banned banned) {
			return banned(banned);
		}
		if (event instanceof WorldEvent.Poked poked) {
			return notice(poked.chat(), this.json.name(poked.chat(), poked.userId()) + " 戳了戳 "
					+ this.json.name(poked.chat(), poked.targetId()));
		}
		return null;
	}

	private ObjectNode banned(WorldEvent.Banned banned) {
		Chat chat = Chat.group(banned.groupId());
		String operator = this.json.name(chat, banned.operatorId());
		if (banned.userId() == 0) {
			return notice(chat, operator + ((banned.seconds() != 0) ? " 开启了全员禁言" : " 关闭了全员禁言"));
		}
		String member = this.json.name(chat, banned.userId());
		return notice(chat, (banned.seconds() != 0) ? member + " 被 " + operator + " 禁言 " + duration(banned.seconds())
				: member + " 被 " + operator + " 解除禁言");
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

	private static ObjectNode notice(Chat chat, String text) {
		return Json.object()
			.put("type", "notice")
			.put("chat", ChatJson.id(chat))
			.put("time", System.currentTimeMillis() / 1000)
			.put("text", text);
	}

}
