package io.ncatbot.benchmarks;

import java.util.List;

/**
 * One thing that the jar can do, named by its first argument.
 */
interface Command {

	/** The word that names it. */
	String name();

	/** Its arguments and what it does, for who asks wrongly. */
	String usage();

	/**
	 * Does it.
	 * @param arguments what follows the name
	 * @return the exit status, 0 when all is well
	 * @throws UsageException for wrong arguments
	 */
	int run(List<String> arguments) throws Exception;

}
