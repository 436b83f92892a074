/** What leads from outside to one agency; a row of `doors`. */
export type DoorKind = 'inbound_address' | 'contact_link' | 'member' | 'relay' | 'return_path' | 'occupant_link' | 'team_invitation' | 'calendar_push' | 'calendar_feed'
