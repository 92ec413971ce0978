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
package io.github.camelanaplan.benchmark.report;

/**
 * One figure that has a goal.
 *
 * @param what     what was measured
 * @param goal     what is to be reached, in words
 * @param measured what was, in words
 * @param reached  whether it is as good as the goal
 */
public record Figure(String what, String goal, String measured, boolean reached) {

    /** A figure that should be at least so large. */
    public static Figure atLeast(String what, double goal, double measured) {
        return new Figure(what, "at least " + Numbers.ratio(goal), Numbers.ratio(measured), measured >= goal);
    }

    /** A figure that should be at most so large. */
    public static Figure atMost(String what, double goal, double measured) {
        return new Figure(what, "at most " + Numbers.ratio(goal), Numbers.ratio(measured), measured <= goal);
    }
}
