package io.ncatbot.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import io.ncatbot.event.BotOffline;
import io.ncatbot.event.ClientStatus;
import io.ncatbot.event.Essence;
import io.ncatbot.event.Event;
import io.ncatbot.event.FlashFile;
import io.ncatbot.event.FriendAdd;
import io.ncatbot.event.FriendPoke;
import io.ncatbot.event.FriendRecall;
import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GrayTip;
import io.ncatbot.event.GroupAdmin;
import io.ncatbot.event.GroupBan;
import io.ncatbot.event.GroupCard;
import io.ncatbot.event.GroupDecrease;
import io.ncatbot.event.GroupDismiss;
import io.ncatbot.event.GroupIncrease;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupMessageSent;
import io.ncatbot.event.GroupMsgEmojiLike;
import io.ncatbot.event.GroupName;
import io.ncatbot.event.GroupPoke;
import io.ncatbot.event.GroupRecall;
import io.ncatbot.event.GroupRequest;
import io.ncatbot.event.GroupTitle;
import io.ncatbot.event.GroupUpload;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.event.Honor;
import io.ncatbot.event.InputStatus;
import io.ncatbot.event.Lifecycle;
import io.ncatbot.event.LuckyKing;
import io.ncatbot.event.OfflineFile;
import io.ncatbot.event.OnlineFileReceive;
import io.ncatbot.event.OnlineFileSend;
import io.ncatbot.event.PokeRecall;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.PrivateMessageSent;
import io.ncatbot.event.ProfileLike;
import io.ncatbot.event.Reaction;
import io.ncatbot.event.UnknownEvent;

/**
 * The kinds of events, one line each: what tells a kind apart, how its record is made,
 * and which record that is.
 */
final class EventKinds {

	private static final List<EventKind> ALL = new ArrayList<>();

	private static final EventFamily ROOT = new EventFamily(EventField.POST_TYPE, "unknown post_type");

	static {
		family("message", EventField.MESSAGE_TYPE, "unknown message_type");
		family("message_sent", EventField.MESSAGE_TYPE, "unknown message_type");
		family("notice", EventField.NOTICE_TYPE, "unknown notice_type");
		family("notice/notify", EventField.SUB_TYPE, "unknown sub_type of notify");
		family("request", EventField.REQUEST_TYPE, "unknown request_type");
		family("meta_event", EventField.META_EVENT_TYPE, "unknown meta_event_type");
		kind("message/group", MessageEvents::group, GroupMessage.class);
		kind("message/private", MessageEvents::privately, PrivateMessage.class);
		kind("message_sent/group", MessageEvents::groupSent, GroupMessageSent.class);
		kind("message_sent/private", MessageEvents::privatelySent, PrivateMessageSent.class);
		kind("notice/friend_add", NoticeEvents::friendAdd, FriendAdd.class);
		kind("notice/friend_recall", NoticeEvents::friendRecall, FriendRecall.class);
		kind("notice/group_recall", NoticeEvents::groupRecall, GroupRecall.class);
		kind("notice/group_increase", NoticeEvents::groupIncrease, GroupIncrease.class);
		kind("notice/group_decrease", NoticeEvents::groupDecrease, GroupDecrease.class);
		kind("notice/group_admin", NoticeEvents::groupAdmin, GroupAdmin.class);
		kind("notice/group_ban", NoticeEvents::groupBan, GroupBan.class);
		kind("notice/group_upload", NoticeEvents::groupUpload, GroupUpload.class);
		kind("notice/group_card", NoticeEvents::groupCard, GroupCard.class);
		kind("notice/essence", NoticeEvents::essence, Essence.class);
		kind("notice/group_msg_emoji_like", NoticeEvents::groupMsgEmojiLike, GroupMsgEmojiLike.class);
		kind("notice/bot_offline", NoticeEvents::botOffline, BotOffline.class);
		kind("notice/online_file_receive", NoticeEvents::onlineFileReceive, OnlineFileReceive.class);
		kind("notice/online_file_send", NoticeEvents::onlineFileSend, OnlineFileSend.class);
		kind("notice/offline_file", NoticeEvents::offlineFile, OfflineFile.class);
		kind("notice/client_status", NoticeEvents::clientStatus, ClientStatus.class);
		kind("notice/group_dismiss", NoticeEvents::groupDismiss, GroupDismiss.class);
		kind("notice/flash_file", NoticeEvents::flashFile, FlashFile.class);
		kind("notice/reaction", NoticeEvents::reaction, Reaction.class);
		kind("notice/notify/poke", NotifyEvents::poke, List.of(GroupPoke.class, FriendPoke.class));
		kind("notice/notify/poke_recall", NotifyEvents::pokeRecall, PokeRecall.class);
		kind("notice/notify/group_name", NotifyEvents::groupName, GroupName.class);
		kind("notice/notify/title", NotifyEvents::groupTitle, GroupTitle.class);
		kind("notice/notify/profile_like", NotifyEvents::profileLike, ProfileLike.class);
		kind("notice/notify/input_status", NotifyEvents::inputStatus, InputStatus.class);
		kind("notice/notify/gray_tip", NotifyEvents::grayTip, GrayTip.class);
		kind("notice/notify/lucky_king", NotifyEvents::luckyKing, LuckyKing.class);
		kind("notice/notify/honor", NotifyEvents::honor, Honor.class);
		kind("request/friend", RequestEvents::friend, FriendRequest.class);
		kind("request/group", RequestEvents::group, GroupRequest.class);
		kind("meta_event/lifecycle", MetaEvents::lifecycle, Lifecycle.class);
		kind("meta_event/heartbeat", MetaEvents::heartbeat, Heartbeat.class);
	}

	private EventKinds() {
	}

	private static void family(String discriminator, EventField key, String unknown) {
		add(discriminator, new EventFamily(key, unknown));
	}

	private static <E extends Event> void kind(String discriminator, Function<EventData, E> decode, Class<E> record) {
		kind(discriminator, decode, List.of(record));
	}

	private static void kind(String discriminator, Function<EventData, ? extends Event> decode,
			List<Class<? extends Event>> records) {
		EventKind kind = new EventKind(discriminator, records, decode);
		ALL.add(kind);
		add(discriminator, kind);
	}

	private static void add(String discriminator, EventEntry entry) {
		EventFamily family = ROOT;
		String[] path = discriminator.split("/");
		for (int i = 0; i < path.length - 1; i++) {
			family = (EventFamily) family.entries().get(path[i]);
		}
		family.entries().put(path[path.length - 1], entry);
	}

	/**
	 * Lists the kinds.
	 */
	static List<EventKind> all() {
		return Collections.unmodifiableList(ALL);
	}

	/**
	 * Makes the record of an event.
	 * @param data the event
	 * @return its record; an {@link UnknownEvent} if the kind is not known
	 */
	static Event decode(EventData data) {
		EventFamily family = ROOT;
		EventEntry entry = family.find(data);
		while (entry instanceof EventFamily inner) {
			family = inner;
			entry = family.find(data);
		}
		return (entry instanceof EventKind kind) ? kind.decode().apply(data) : unknown(data, family.unknown());
	}

	private static UnknownEvent unknown(EventData data, String reason) {
		return new UnknownEvent(data.time(), data.selfId(), data.text(EventField.POST_TYPE), data.raw(), reason);
	}

}
