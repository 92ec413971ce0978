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
package io.github.camelanaplan.simulator.tenant;

/**
 * How many calls a tenant may have.
 *
 * @param capacity how many at once, at least 1
 * @param perSecond how many more after each second
 */
public record RateLimit(double capacity, double perSecond) {

    /** Checks the numbers. */
    public RateLimit {
        if (!(capacity >= 1 && perSecond > 0)) {
            throw new IllegalArgumentException("a rate limit must be at least 1 call and more than 0 a second, not "
                    + capacity + " and " + perSecond);
        }
    }

    /**
     * As many calls as anybody likes.
     *
     * @return no limit
     */
    public static RateLimit none() {
        return new RateLimit(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
