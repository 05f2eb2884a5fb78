package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Likes;
import io.ncatbot.simulator.world.Likes.Like;
import io.ncatbot.simulator.world.Profile;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Likes of profiles (点赞).
 */
final class LikeActions {

	private static final Map<String, Integer> QQ_GENDERS = Map.of("male", 1, "female", 2);

	private final World world;

	LikeActions(World world) {
		this.world = world;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("send_like", this::send);
		handlers.put("get_profile_like", (call) -> ActionResult.of(get(call)));
	}

	private ActionResult send(ActionCall call) {
		long userId = call.id("user_id");
		if (this.world.user(userId) == null) {
			throw new SendFailedException("点赞失败 用户" + call.text("user_id") + "不存在");
		}
		try {
			this.world.likes().give(userId, call.number("times", 0));
		}
		catch (WorldException ex) {
			throw new SendFailedException("点赞失败 今日同一好友点赞数已达上限");
		}
		return ActionResult.nothing();
	}

	private ObjectNode get(ActionCall call) {
		long bot = this.world.bot().id();
		long userId = call.has("user_id") ? call.id("user_id") : bot;
		if (this.world.user(userId) == null) {
			throw new SendFailedException("用户" + call.text("user_id") + "不存在");
		}
		ObjectNode json = Json.object().put("uid", GroupJson.uid(userId)).put("time", Long.toString(now()));
		json.putObject("favoriteInfo")
			.put("total_count", 0)
			.put("last_time", 0)
			.put("today_count", 0)
			.putArray("userInfos");
		if (userId == bot) {
			voters(json.putObject("voteInfo"), call);
		}
		else {
			json.putObject("voteInfo")
				.put("total_count", this.world.likes().given(userId))
				.put("new_count", 0)
				.put("new_nearby_count", 0)
				.put("last_visit_time", 0)
				.putArray("userInfos");
		}
		return json;
	}

	private void voters(ObjectNode json, ActionCall call) {
		List<Like> likes = this.world.likes().received();
		json.put("total_count", likes.stream().mapToInt(Like::times).sum())
			.put("new_count", likes.stream().mapToInt(Like::today).sum())
			.put("new_nearby_count", 0)
			.put("last_visit_time", likes.isEmpty() ? 0 : likes.get(0).time());
		ArrayNode voters = json.putArray("userInfos");
		likes.stream()
			.skip(Math.max(0, call.number("start", 0)))
			.limit(Math.max(0, call.number("count", 10)))
			.forEach((like) -> voters.add(voter(like)));
	}

	private ObjectNode voter(Like like) {
		Profile profile = this.world.profiles().of(like.userId());
		var user = this.world.user(like.userId());
		return Json.object()
			.put("uid", GroupJson.uid(like.userId()))
			.put("src", 66)
			.put("latestTime", like.time())
			.put("count", like.times())
			.put("giftCount", 0)
			.put("customId", 0)
			.put("lastCharged", 0)
			.put("bAvailableCnt", Likes.MAX_A_DAY)
			.put("bTodayVotedCnt", like.today())
			.put("nick", (user != null) ? user.nickname() : "")
			.put("gender", QQ_GENDERS.getOrDefault(profile.sex(), 0))
			.put("age", profile.age())
			.put("isFriend", this.world.friend(like.userId()) != null)
			.put("isvip", false)
			.put("isSvip", false)
			.put("uin", like.userId());
	}

	private static long now() {
		return System.currentTimeMillis() / 1000;
	}

}
