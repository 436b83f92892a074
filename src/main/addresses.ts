import { addressOf } from '#agency/places/address.ts'
import type { PlacesService } from '#agency/places/service.ts'
import type { Addresses } from '#agency/properties/service.ts'

/** Where the addresses of properties are. */
export const addressesOf = (places: PlacesService): Addresses => ({
  announce: (tx, addresses) => places.announce(tx, addresses.map(addressOf)),
  set: (tx, address, place) => places.setByHand(tx, addressOf(address), place),
  find: async (tx, address) => {
    const found = await places.view(tx, addressOf(address))
    return found && { latitude: found.coordinates.latitude, longitude: found.coordinates.longitude, precision: found.precision }
  },
})
