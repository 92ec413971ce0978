/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.benchmark.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures ways of doing something in turn, A B A B, so that what else the machine does hits all of them alike. */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Fork fork;
    private final int rounds;

    /**
     * @param fork   runs the jobs
     * @param rounds how often each
     */
    public Rounds(Fork fork, int rounds) {
        this.fork = fork;
        this.rounds = rounds;
    }

    /** The same, but each once. */
    public Rounds single() {
        return new Rounds(fork, 1);
    }

    /**
     * Runs all of them.
     *
     * @param check looks, after each run that went well, at what it did
     * @return what each found, in the same order
     */
    public Map<Contestant, Samples> run(List<Contestant> contestants, Check check)
            throws IOException, InterruptedException {
        Map<Contestant, List<Sample>> found = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contestant contestant : contestants) {
                List<Sample> samples = found.computeIfAbsent(contestant, any -> new ArrayList<>());
                if (samples.stream().allMatch(sample -> sample.failure() == null)) {
                    Sample sample = checked(contestant, check);
                    LOG.info("{}, round {}: {}", contestant.name(), round, sample);
                    samples.add(sample);
                }
            }
        }
        Map<Contestant, Samples> result = new LinkedHashMap<>();
        found.forEach((contestant, samples) -> result.put(contestant, new Samples(samples)));
        return result;
    }

    private Sample checked(Contestant contestant, Check check) throws IOException, InterruptedException {
        Sample sample = fork.run(contestant);
        try {
            if (sample.failure() == null) {
                check.after(contestant);
            }
            return sample;
        } catch (IllegalStateException e) {
            return Sample.failed(e.getMessage());
        }
    }

    /** Finds out whether a run did what it should. */
    public interface Check {
        /**
         * Called after a run.
         *
         * @throws IllegalStateException when it did something else
         */
        void after(Contestant contestant) throws IOException;
    }
}
