/** Routes by k-means: as many a region as asked for, each trip in the nearest. */
package io.milepost.routes.kmeans;
