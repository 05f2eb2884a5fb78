package io.ncatbot.connection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which addresses count as one.
 */
class RemoteNetworkTest {

	@ParameterizedTest
	@CsvSource({ "203.0.113.7, 203.0.113.7", "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
			"2001:db8:1:2:ffff:1:2:3, 2001:db8:1:2:0:0:0:0/64", "2001:DB8:1:3::1, 2001:db8:1:3:0:0:0:0/64",
			"[2001:db8:1:2::1], 2001:db8:1:2:0:0:0:0/64", "[2001:db8:1:2::1]:4711, 2001:db8:1:2:0:0:0:0/64",
			"fe80::1%eth0, fe80:0:0:0:0:0:0:0/64", "0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:0/64",
			"::ffff:203.0.113.7, 203.0.113.7", "unknown, unknown", "203.0.113.7:4711, 203.0.113.7:4711",
			"example.org:80, example.org:80", "dead:beef, dead:beef", ":::, :::" })
	void anIpv6AddressIsItsNetworkAndAllElseItself(String address, String network) {
		assertThat(RemoteNetwork.of(address)).isEqualTo(network);
	}

}
