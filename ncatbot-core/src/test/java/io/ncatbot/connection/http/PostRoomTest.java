package io.ncatbot.connection.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.connection.http.PostRoom.Place;
import io.ncatbot.connection.http.PostRoom.Refused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which posts are read.
 */
class PostRoomTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final PostRoom room = new PostRoom(10, Duration.ZERO);

	private Place enter(String address) {
		return enter(this.room, address);
	}

	private static Place enter(PostRoom room, String address) {
		PostRoom.Answer answer = room.enter(address);
		assertThat(answer).as("a place for %s", address).isInstanceOf(Place.class);
		return (Place) answer;
	}

	@Test
	void aStrangerHasAFifthAndAllOfThemHalf() {
		enter("a");
		Place second = enter("a");
		assertThat(this.room.enter("a")).isEqualTo(Refused.ADDRESS_HAS_TOO_MANY);
		enter("b");
		enter("b");
		enter("c");
		assertThat(this.room.enter("c")).isEqualTo(Refused.ALL_ARE_TAKEN);
		assertThat(this.room.enter("d")).isEqualTo(Refused.ALL_ARE_TAKEN);
		assertThat(this.room.reading()).isEqualTo(5);
		assertThat(this.room.refused()).isEqualTo(3);
		second.leave();
		enter("d");
	}

	@Test
	void theAddressesOfAnIpv6NetworkAreOneStranger() {
		enter("2001:db8:1:2::1");
		enter("2001:db8:1:2::2");
		assertThat(this.room.enter("2001:db8:1:2::3")).isEqualTo(Refused.ADDRESS_HAS_TOO_MANY);
		enter("2001:db8:1:3::1");
	}

	@Test
	void whoHasShownTheTokenHasWhatStrangersLeave() {
		this.room.know("cat");
		Place stranger = enter("a");
		for (int i = 0; i < 9; i++) {
			enter("cat");
		}
		assertThat(this.room.enter("cat")).isEqualTo(Refused.ALL_ARE_TAKEN);
		stranger.leave();
		enter("cat");
	}

	@Test
	void whoBecomesKnownMeanwhileLeavesAsAStranger() {
		Place place = enter("cat");
		this.room.know("cat");
		place.leave();
		assertThat(this.room.reading()).isZero();
		for (String address : new String[] { "a", "a", "b", "b", "c" }) {
			enter(address);
		}
	}

	@Test
	void inABurstOneWaitsForTheOther() {
		PostRoom patient = new PostRoom(1, PATIENCE);
		Place first = enter(patient, "a");
		CompletableFuture<PostRoom.Answer> second = CompletableFuture.supplyAsync(() -> patient.enter("b"));
		first.leave();
		assertThat(second).succeedsWithin(PATIENCE).isInstanceOf(Place.class);
		assertThat(patient.refused()).isZero();
	}

}
