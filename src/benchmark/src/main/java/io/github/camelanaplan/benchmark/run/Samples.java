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

import java.util.List;
import java.util.Optional;

/**
 * What all runs of a job found.
 *
 * @param all one for each round
 */
public record Samples(List<Sample> all) {

    /** Why it failed, if it ever did: then there are no numbers to rely on. */
    public Optional<String> failure() {
        return all.stream().map(Sample::failure).filter(why -> why != null).findFirst();
    }

    /** The smallest; not a number when a run failed. */
    public double least(String name) {
        return sorted(name).stream().findFirst().orElse(Double.NaN);
    }

    /** The one in the middle; not a number when a run failed. */
    public double median(String name) {
        List<Double> sorted = sorted(name);
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    private List<Double> sorted(String name) {
        if (failure().isPresent()) {
            return List.of();
        }
        return all.stream().map(sample -> sample.numbers().get(name)).sorted().toList();
    }
}
