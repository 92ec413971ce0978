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
package io.github.camelanaplan.simulator.engine;

import java.util.List;

/**
 * A page of a grid: the items chosen in the dimensions beyond the second, and a line item.
 *
 * @param itemIds the ids of these items
 * @param itemNames their names
 * @param lineItem the position of the line item
 */
record GridPage(List<String> itemIds, List<String> itemNames, int lineItem) {}
