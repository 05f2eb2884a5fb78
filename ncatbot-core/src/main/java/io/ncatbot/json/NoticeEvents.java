package io.ncatbot.json;

import io.ncatbot.event.BotOffline;
import io.ncatbot.event.ClientStatus;
import io.ncatbot.event.EmojiLike;
import io.ncatbot.event.Essence;
import io.ncatbot.event.FlashFile;
import io.ncatbot.event.FriendAdd;
import io.ncatbot.event.FriendRecall;
import io.ncatbot.event.GroupAdmin;
import io.ncatbot.event.GroupBan;
import io.ncatbot.event.GroupCard;
import io.ncatbot.event.GroupDecrease;
import io.ncatbot.event.GroupDismiss;
import io.ncatbot.event.GroupIncrease;
import io.ncatbot.event.GroupMsgEmojiLike;
import io.ncatbot.event.GroupRecall;
import io.ncatbot.event.GroupUpload;
import io.ncatbot.event.OfflineFile;
import io.ncatbot.event.OnlineFileReceive;
import io.ncatbot.event.OnlineFileSend;
import io.ncatbot.event.Reaction;
import io.ncatbot.event.UploadedFile;
import io.ncatbot.message.Fields;

/**
 * Makes the records of notices.
 */
final class NoticeEvents {

	private NoticeEvents() {
	}

	static FriendAdd friendAdd(EventData d) {
		return new FriendAdd(d.time(), d.selfId(), d.userId(), d.raw());
	}

	static FriendRecall friendRecall(EventData d) {
		return new FriendRecall(d.time(), d.selfId(), d.userId(), d.messageId(), d.raw());
	}

	static GroupRecall groupRecall(EventData d) {
		return new GroupRecall(d.time(), d.selfId(), d.groupId(), d.userId(), d.operatorId(), d.messageId(), d.raw());
	}

	static GroupIncrease groupIncrease(EventData d) {
		return new GroupIncrease(d.time(), d.selfId(), d.subType(), d.groupId(), d.userId(), d.operatorId(), d.raw());
	}

	static GroupDecrease groupDecrease(EventData d) {
		return new GroupDecrease(d.time(), d.selfId(), d.subType(), d.groupId(), d.userId(), d.operatorId(), d.raw());
	}

	static GroupAdmin groupAdmin(EventData d) {
		return new GroupAdmin(d.time(), d.selfId(), d.subType(), d.groupId(), d.userId(), d.raw());
	}

	static GroupBan groupBan(EventData d) {
		return new GroupBan(d.time(), d.selfId(), d.subType(), d.groupId(), d.userId(), d.operatorId(),
				d.number(EventField.DURATION), d.raw());
	}

	static GroupUpload groupUpload(EventData d) {
		return new GroupUpload(d.time(), d.selfId(), d.groupId(), d.userId(),
				d.part(EventField.FILE, NoticeEvents::uploadedFile), d.raw());
	}

	static GroupCard groupCard(EventData d) {
		return new GroupCard(d.time(), d.selfId(), d.groupId(), d.userId(), d.text(EventField.CARD_NEW),
				d.text(EventField.CARD_OLD), d.raw());
	}

	static Essence essence(EventData d) {
		return new Essence(d.time(), d.selfId(), d.subType(), d.groupId(), d.userId(), d.number(EventField.SENDER_ID),
				d.operatorId(), d.numberOrNull(EventField.MESSAGE_ID), d.raw());
	}

	static GroupMsgEmojiLike groupMsgEmojiLike(EventData d) {
		return new GroupMsgEmojiLike(d.time(), d.selfId(), d.groupId(), d.userId(), d.messageId(),
				d.parts(EventField.LIKES, (p) -> new EmojiLike(p.text(PartField.EMOJI_ID), p.integer(PartField.COUNT))),
				d.flag(EventField.IS_ADD), d.raw());
	}

	static BotOffline botOffline(EventData d) {
		return new BotOffline(d.time(), d.selfId(), d.userId(), d.text(EventField.TAG), d.text(EventField.MESSAGE),
				d.raw());
	}

	static OnlineFileReceive onlineFileReceive(EventData d) {
		return new OnlineFileReceive(d.time(), d.selfId(), d.subType(), d.number(EventField.PEER_ID), d.raw());
	}

	static OnlineFileSend onlineFileSend(EventData d) {
		return new OnlineFileSend(d.time(), d.selfId(), d.subType(), d.number(EventField.PEER_ID), d.raw());
	}

	static OfflineFile offlineFile(EventData d) {
		return new OfflineFile(d.time(), d.selfId(), d.userId(), d.part(EventField.FILE, NoticeEvents::uploadedFile),
				d.raw());
	}

	static ClientStatus clientStatus(EventData d) {
		return new ClientStatus(d.time(), d.selfId(), d.part(EventField.CLIENT, NoticeEvents::client),
				d.flag(EventField.ONLINE), d.raw());
	}

	static GroupDismiss groupDismiss(EventData d) {
		return new GroupDismiss(d.time(), d.selfId(), d.groupId(), d.userId(), d.raw());
	}

	static FlashFile flashFile(EventData d) {
		return new FlashFile(d.time(), d.selfId(), d.subType(), d.text(EventField.TITLE), d.text(EventField.SHARE_LINK),
				d.text(EventField.FILE_SET_ID), d.parts(EventField.FILES, NoticeEvents::uploadedFile),
				d.numberOrNull(EventField.DOWNLOADED_SIZE), d.numberOrNull(EventField.TOTAL_SIZE),
				d.numberOrNull(EventField.SPEED), d.numberOrNull(EventField.REMAIN_SECONDS), d.raw());
	}

	static Reaction reaction(EventData d) {
		return new Reaction(d.time(), d.selfId(), d.subType(), d.groupId(), d.messageId(), d.operatorId(),
				d.text(EventField.CODE), d.integer(EventField.COUNT), d.raw());
	}

	private static UploadedFile uploadedFile(Fields<PartField> p) {
		return new UploadedFile(p.text(PartField.ID), p.text(PartField.NAME), p.number(PartField.SIZE),
				p.number(PartField.BUSID), p.textOrNull(PartField.URL), p.textOrNull(PartField.PATH));
	}

	private static ClientStatus.Client client(Fields<PartField> p) {
		return new ClientStatus.Client(p.number(PartField.APP_ID), p.text(PartField.DEVICE_NAME),
				p.text(PartField.DEVICE_KIND));
	}

}
