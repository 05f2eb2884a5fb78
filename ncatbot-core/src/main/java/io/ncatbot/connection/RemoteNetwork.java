package io.ncatbot.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Whom an address stands for. Whoever has one IPv6 address has all of its /64, and so
 * could come from another one each time.
 */
public final class RemoteNetwork {

	private static final int PREFIX_BYTES = 8;

	/** Nothing that a name server would be asked about. */
	private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,40}");

	private RemoteNetwork() {
	}

	/**
	 * Returns what to count an address under.
	 * @param address the address as the server gives it: IPv4, IPv6 with or without
	 * brackets and zone, or what a proxy says instead
	 * @return the network of an IPv6 address, anything else as it is
	 */
	public static String of(String address) {
		String bare = address.replaceFirst("^\\[", "").replaceFirst("(%.*|\\].*)$", "");
		if (!IPV6.matcher(bare).matches()) {
			return address;
		}
		try {
			InetAddress parsed = InetAddress.getByName(bare);
			return (parsed instanceof Inet6Address) ? network(parsed.getAddress()) : parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	private static String network(byte[] address) throws UnknownHostException {
		byte[] network = Arrays.copyOf(Arrays.copyOf(address, PREFIX_BYTES), address.length);
		return InetAddress.getByAddress(network).getHostAddress() + "/64";
	}

}
